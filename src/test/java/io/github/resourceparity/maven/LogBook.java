package io.github.resourceparity.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** What was logged, each entry with its level. */
final class LogBook extends SystemStreamLog {

    private final List<String> entries = new ArrayList<>();

    List<String> entries() {
        return List.copyOf(entries);
    }

    /** The first line of each entry that is a finding. */
    List<String> headlines() {
        return entries.stream().map(entry -> entry.lines().findFirst().orElse("")).filter(line -> line.contains(":[")).toList();
    }

    @Override
    public void debug(CharSequence text, Throwable error) {
        entries.add("[DEBUG] %s: %s".formatted(text, error.getMessage()));
    }

    @Override
    public void info(CharSequence text) {
        entries.add("[INFO] " + text);
    }

    @Override
    public void warn(CharSequence text) {
        entries.add("[WARNING] " + text);
    }

    @Override
    public void error(CharSequence text) {
        entries.add("[ERROR] " + text);
    }
}
