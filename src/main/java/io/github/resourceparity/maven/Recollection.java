package io.github.resourceparity.maven;

import io.github.resourceparity.source.Folder;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sonatype.plexus.build.incremental.BuildContext;

/**
 * What an IDE knows of the last run of an execution: only classes of the JDK, since the next run may have other ones of ours.
 *
 * @param execution its id, since others in the same project look at other files
 */
record Recollection(BuildContext context, String execution) {

    /** Whether nothing of what the last run looked at has changed, nothing that it missed has come, and no pattern of it names anything else. */
    boolean holds(Folder project) {
        return context.isIncremental() && patternsHold(project) && files("missing").noneMatch(File::exists) && files().stream().noneMatch(context::hasDelta);
    }

    private boolean patternsHold(Folder project) {
        return context.getValue(key("patterns")) instanceof Map<?, ?> named && named.entrySet().stream().allMatch(each -> project.match(String.valueOf(each.getKey())).equals(each.getValue()));
    }

    /** The files that the last run has read; none if nobody knows. */
    List<File> files() {
        return files("files").toList();
    }

    private Stream<File> files(String what) {
        return context.getValue(key(what)) instanceof List<?> files ? files.stream().map(String::valueOf).map(File::new) : Stream.empty();
    }

    /** Keeps what this run has looked at for the next one. */
    void keep(List<File> files, List<File> missing, Map<String, List<String>> patterns) {
        keep(files);
        keep("missing", missing);
        context.setValue(key("patterns"), new TreeMap<>(patterns));
    }

    /** Keeps only where markers may be: the next run looks again, whatever has changed. */
    void keep(List<File> files) {
        keep("files", files);
        context.setValue(key("patterns"), "");
    }

    private void keep(String what, List<File> files) {
        context.setValue(key(what), new ArrayList<>(files.stream().map(File::getPath).toList()));
    }

    private String key(String what) {
        return "parity %s %s".formatted(execution, what);
    }
}
