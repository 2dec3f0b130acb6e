package io.github.resourceparity.source;

import java.util.List;
import java.util.Set;

/**
 * Folders full of other people's or generated files, which are looked into only where a pattern names them.
 *
 * @param named the steps of the pattern
 */
record Aside(List<String> named) {

    private static final Set<String> FOLDERS = Set.of("node_modules", ".git", "target", ".serverless", "cdk.out");

    static Aside of(String pattern) {
        return new Aside(List.of(pattern.split("/")));
    }

    /** Whether a folder is one that is not looked into. */
    boolean is(String folder) {
        return FOLDERS.contains(folder) && !named.contains(folder);
    }

    /** Whether a file is in such a folder. */
    boolean holds(String path) {
        return List.of(Folder.of(path).split("/")).stream().anyMatch(this::is);
    }
}
