package io.github.resourceparity.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a code is about, as people look for it; told by how its id begins. */
public enum Area {
    RESOURCES("Resources", "resource-", "type-", "condition-", "region-", "deletion-"),
    NAMES("Names", "name-", "literal-name-", "stack-name-", "stage-"),
    TABLES("Tables", "key-schema-", "index-", "attribute-", "stream-"),
    MESSAGES("Queues and events", "queue-", "dead-letter-", "event-"),
    SETTINGS("Settings", "property-", "setting-", "replacement-", "change-", "policy-", "tags-"),
    REFERENCES("Outputs, exports and references", "output-", "export-", "import-", "reference-", "parameter-"),
    COMPOSE("Compose files", "compose-"),
    INPUT("Files and variables", "input-", "key-duplicated", "tag-", "intrinsic-", "template-", "file-", "variable-"),
    CONFIGURATION("Configuration", "rule-", "override-", "mapping-", "nothing-");

    private final String title;
    private final List<String> beginnings;

    Area(String title, String... beginnings) {
        this.title = title;
        this.beginnings = List.of(beginnings);
    }

    /** The area of a code; empty for a code that is none of ours. */
    public static Optional<Area> of(Code code) {
        return Arrays.stream(values()).filter(area -> area.beginnings.stream().anyMatch(code.id()::startsWith)).findFirst();
    }

    /** What people call it, as a heading. */
    public String title() {
        return title;
    }

    /** What programs call it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
