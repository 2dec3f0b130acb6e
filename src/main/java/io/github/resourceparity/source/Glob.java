package io.github.resourceparity.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** A pattern of paths; {@code **}{@code /} also matches no folder at all, as shells and build tools have it and Java has not. */
record Glob(List<PathMatcher> matchers) {

    static Glob of(String pattern) {
        return new Glob(Stream.of(pattern, pattern.replace("**/", ""))
                .distinct()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList());
    }

    boolean matches(String path) {
        return matches(Path.of(path));
    }

    boolean matches(Path file) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(file));
    }
}
