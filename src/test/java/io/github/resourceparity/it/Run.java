package io.github.resourceparity.it;

import java.util.List;
import java.util.regex.Pattern;

/** What a Maven has answered. */
public record Run(int exit, String output) {

    private static final Pattern FINDING = Pattern.compile("^\\[(ERROR|WARNING|INFO)] \\S.*?:\\[\\d+,\\d+] [a-z-]+: .*$");

    /** The lines of the console that are findings. */
    public List<String> findings() {
        return output.lines().filter(line -> FINDING.matcher(line).matches()).toList();
    }
}
