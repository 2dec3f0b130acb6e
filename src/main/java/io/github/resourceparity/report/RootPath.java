package io.github.resourceparity.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a source as servers know it, which look from the root of the repository.
 *
 * @param prefix the path from the root of the repository to the directory that sources are named from: empty, or such as {@code backend/}
 * @param path what the source is called there
 */
record RootPath(String prefix, String path) {

    /** Whether it names no file, but a property, a commit or an archive. */
    boolean virtual() {
        return path.startsWith("-D") || path.startsWith("git:") || path.contains("!");
    }

    /** Whether it starts at the root of the machine. */
    boolean absolute() {
        return path.startsWith("/");
    }

    /** Whether it names a file of the repository, as a line of a change can. */
    boolean inside() {
        return !virtual() && !absolute() && !text().startsWith("../");
    }

    /** The path from the root, without steps up where they can be taken; what is no file there stays as it is called. */
    String text() {
        return virtual() || absolute() ? path : resolved();
    }

    private String resolved() {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (prefix + "/" + path).split("/")) {
            boolean up = name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
            if (up) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
