package io.github.resourceparity.model;

import io.github.resourceparity.source.Located;
import java.util.Map;

/**
 * What somebody wrote to this tool beside a resource: {@code # parity:off name-differs because …}, or the same in its metadata.
 *
 * @param verb what is asked for, {@code off} or {@code moved-from} if it is spelt right, at the place of the whole
 * @param owner the identity of the resource that it stands beside; empty if it stands beside none
 * @param fields what it says, by the names that an override or a mapping has in the pom
 */
public record Remark(Located<String> verb, String owner, Map<String, Located<String>> fields) {

    /** Leaves a rule out for the resource. */
    public static final String OFF = "off";

    /** Says which baseline resource it is the counterpart of. */
    public static final String MOVED_FROM = "moved-from";
}
