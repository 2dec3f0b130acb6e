package io.github.resourceparity.report;

import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.yaml.YamlWriter;

/** A resolved configuration as a text in one of two languages. */
public enum ConfigFormat {
    JSON("resolved.json") {
        @Override
        public String text(Term config) {
            return Json.plain(Plain.of(config));
        }
    },
    YAML("resolved.yml") {
        @Override
        public String text(Term config) {
            return YamlWriter.text(Plain.of(config));
        }
    };

    private final String file;

    ConfigFormat(String file) {
        this.file = file;
    }

    /** The name of the file that it is written to. */
    public String file() {
        return file;
    }

    /** The text of a configuration. */
    public abstract String text(Term config);
}
