package io.github.resourceparity.yaml;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes values as YAML that every reader takes for what they are. */
public final class YamlWriter {

    private YamlWriter() {}

    /** The text of maps, lists, texts, numbers and booleans in each other. */
    public static String text(Object value) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndent(2)
                        .setWidth(Integer.MAX_VALUE)
                        .setDereferenceAliases(true)
                        .build())
                .dumpToString(value);
    }
}
