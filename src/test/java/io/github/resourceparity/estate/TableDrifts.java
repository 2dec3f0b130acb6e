package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;
import static io.github.resourceparity.estate.Val.list;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.truth;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Val.Obj;

/** What can be done to tables. */
final class TableDrifts {

    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String GLOBAL = "AWS::DynamoDB::GlobalTable";
    private static final String LOCAL = "LocalSecondaryIndexes";
    private static final String INDEXES = "GlobalSecondaryIndexes";

    private TableDrifts() {}

    static void enter(Catalogue all) {
        all.on("table unprotected", TABLE, table -> table.has("DeletionProtectionEnabled", true).with("DeletionProtectionEnabled", truth(false)), "setting-weakened", "DeletionProtectionEnabled");
        all.on("table unprotected by default", TABLE, table -> table.has("DeletionProtectionEnabled", true).without("DeletionProtectionEnabled"), "setting-weakened", "");
        all.on("time to live", TABLE, table -> table.has("TimeToLiveSpecification").with("TimeToLiveSpecification", obj("AttributeName", "until", "Enabled", true)), "property-differs", "TimeToLiveSpecification/AttributeName");
        all.on("global table without an index", GLOBAL, table -> table.drop(INDEXES, 0), "index-missing", INDEXES);
        all.on("global table's local index", GLOBAL, table -> table.item("LocalSecondaryIndexes", 0, index -> index.with("Projection", obj("ProjectionType", "KEYS_ONLY"))), at("index-projection-differs", "LocalSecondaryIndexes/0/Projection", "LocalSecondaryIndexes/0/Projection/ProjectionType"));
        all.on("local index lost", TABLE, table -> table.drop(LOCAL, 1), "index-missing", LOCAL);
        all.on("local index projects less", TABLE, table -> table.item(LOCAL, 0, index -> index.with("Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title")))), at("index-projection-differs", LOCAL + "/0/Projection", LOCAL + "/0/Projection/ProjectionType"));
        all.on("local index added", TABLE, table -> table.plus(LOCAL, obj("IndexName", "ByRankToo", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "rank", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title")))), "index-added", LOCAL + "/2/IndexName");
        all.on("recovery for a shorter time", TABLE, table -> table.has(LOCAL).with("PointInTimeRecoverySpecification", obj("PointInTimeRecoveryEnabled", true, "RecoveryPeriodInDays", 7)), "setting-weakened", "PointInTimeRecoverySpecification/RecoveryPeriodInDays");
        all.on("table not encrypted with a key", TABLE, table -> table.has(LOCAL).without("SSESpecification"), "setting-weakened", "");
        all.on("replica lost", GLOBAL, table -> table.drop("Replicas", 1), "property-differs", "Replicas");
        all.on("replica unprotected", GLOBAL, table -> table.item("Replicas", 1, replica -> replica.with("DeletionProtectionEnabled", truth(false))), "setting-weakened", "Replicas/1/DeletionProtectionEnabled");
        all.on("replica not recoverable", GLOBAL, table -> table.item("Replicas", 0, replica -> replica.without("PointInTimeRecoverySpecification")), "setting-weakened", "Replicas/0", "Replicas");
        all.on("global table not encrypted", GLOBAL, table -> table.with("SSESpecification", obj("SSEEnabled", false)), "setting-weakened", "SSESpecification/SSEEnabled");
        all.on("global table named otherwise", GLOBAL, table -> table.longer("TableName"), "name-differs", "TableName");
        all.on("global table's stream", GLOBAL, table -> table.with("StreamSpecification", obj("StreamViewType", "KEYS_ONLY")), "stream-differs", "StreamSpecification/StreamViewType");
        all.on("attribute undefined", TABLE, table -> table.has(INDEXES).drop("AttributeDefinitions", 3), "attribute-missing", "AttributeDefinitions");
        all.on("attribute unused", TABLE, table -> table.has(INDEXES).plus("AttributeDefinitions", attribute("colour", "S")), at("attribute-unused", "AttributeDefinitions/4/AttributeName"));
        all.on("index lost", TABLE, table -> table.drop(INDEXES, 0).with("AttributeDefinitions", set(attribute("id", "S"), attribute("owner", "S"))), "index-missing", INDEXES);
        all.on("index added", TABLE, table -> table.plus(INDEXES, obj("IndexName", "NewIndex", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL"))), "index-added", INDEXES + "/2/IndexName");
        all.on("index renamed", TABLE, table -> table.item(INDEXES, 0, index -> index.with("IndexName", word("StateIndex"))), "index-renamed", INDEXES + "/0/IndexName");
        all.on("index keys", TABLE, table -> table.item(INDEXES, 1, index -> index.with("KeySchema", list(obj("AttributeName", "owner", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")))), "index-keys-differ", INDEXES + "/1/KeySchema");
        all.on("index projection", TABLE, table -> table.item(INDEXES, 1, index -> index.with("Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title")))), "index-projection-differs", INDEXES + "/1/Projection", INDEXES + "/1/Projection/NonKeyAttributes", INDEXES + "/1/Projection/ProjectionType");
        all.on("key schema", TABLE, table -> table.has(INDEXES).with("KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE"))), "key-schema-differs", "KeySchema");
        all.on("attribute type", TABLE, table -> table.has(INDEXES).with("AttributeDefinitions", set(attribute("id", "S"), attribute("status", "S"), attribute("createdAt", "S"), attribute("owner", "S"))), "attribute-type-differs", "AttributeDefinitions/2/AttributeType");
        all.on("stream lost", TABLE, table -> table.has("StreamSpecification").without("StreamSpecification"), "stream-differs", "");
        all.on("stream narrower", TABLE, table -> table.has("StreamSpecification").with("StreamSpecification", obj("StreamViewType", "KEYS_ONLY")), "stream-differs", "StreamSpecification/StreamViewType");
        all.on("point in time recovery lost", TABLE, table -> table.has(INDEXES).without("PointInTimeRecoverySpecification"), "setting-weakened", "");
        all.on("billing mode", TABLE, table -> table.with("TableClass", word("STANDARD_INFREQUENT_ACCESS")), "property-differs", "TableClass");
        all.on("tag changed", TABLE, table -> table.has("Tags").item("Tags", 0, tag -> tag.with("Value", word("edge"))), "tags-differ", "Tags/0/Value");
        all.on("table named otherwise", TABLE, table -> table.longer("TableName"), "name-differs", "TableName");
    }

    private static Obj attribute(String name, String type) {
        return obj("AttributeName", name, "AttributeType", type);
    }
}
