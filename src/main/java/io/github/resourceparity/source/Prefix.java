package io.github.resourceparity.source;

import java.util.Optional;

/**
 * What stands before a path to say that it is in no folder on disk, such as {@code git:origin/main:}.
 *
 * <p>It may have slashes, and ends where the path begins; so {@link Folder#resolve} takes its last step for a part of the
 * path's first, and a relative path that leaves that one comes back without it.
 */
record Prefix(String text) {

    /** A path as people see it. */
    String shown(String path) {
        return text + path;
    }

    /** The path behind the prefix; empty if it leads out of what the prefix stands for. */
    Optional<String> inner(String shown) {
        var above = text.substring(0, text.lastIndexOf('/') + 1);
        var inner = shown.startsWith(text) ? shown.substring(text.length()) : shown.startsWith(above) ? shown.substring(above.length()) : "..";
        var path = Folder.resolve("", inner);
        return path.startsWith("..") || path.startsWith("/") ? Optional.empty() : Optional.of(path);
    }
}
