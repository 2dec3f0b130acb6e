package io.github.resourceparity.source;

import java.util.List;

/** Where sources are: a project on disk, a commit, an archive. */
public interface Folder {

    /**
     * The paths of the files that a pattern names, sorted; a pattern without {@code *}, {@code ?}, <code>{</code> or {@code [} names
     * one path, whether there is a file or not.
     */
    List<String> match(String pattern);

    /**
     * Reads a file.
     *
     * @param path relative to the place that paths are shown from, with forward slashes
     */
    Source read(String path) throws Unreadable;

    /** Whether a pattern seems to name nothing because it would have to be looked for among more files and folders than are gone through. */
    default boolean vast(String pattern) {
        return false;
    }

    /** How many files and folders are gone through for one pattern: many times what it may name, since most of a project is something else. */
    static long most(Limits limits) {
        return 50L * limits.files();
    }

    /** How much of it is read. */
    default Limits limits() {
        return Limits.USUAL;
    }

    /** The path of the folder that holds all of them, seen from the place that paths are shown from. */
    default String top() {
        return "";
    }

    /** A file that cannot be read, and why; without a stack trace, since most who ask only want to know whether there is one. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final String message;

        public Unreadable(Reason reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
            this.message = message;
        }

        /** Never null, as other exceptions' may be. */
        @Override
        public String getMessage() {
            return message;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Why a file cannot be read. */
    enum Reason {
        MISSING,
        OUTSIDE,
        OTHER
    }

    /** Whether a pattern can name more than one file. */
    static boolean isPattern(String pattern) {
        return pattern.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }

    /** The path that a relative one means, seen from a folder: both with forward slashes, {@code .} and {@code ..} worked out. */
    static String resolve(String folder, String path) {
        var steps = new java.util.ArrayDeque<String>();
        var whole = path.startsWith("/") || folder.isEmpty() ? path : folder + "/" + path;
        for (var step : whole.replace('\\', '/').split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return (whole.startsWith("/") ? "/" : "") + String.join("/", steps);
    }

    /** The folder that a path is in; empty for a path without one. */
    static String of(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
