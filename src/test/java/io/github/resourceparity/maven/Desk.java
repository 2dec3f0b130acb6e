package io.github.resourceparity.maven;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.plexus.util.Scanner;
import org.sonatype.plexus.build.incremental.BuildContext;

/** An IDE that writes down what it is told, and treats markers and saved files as Eclipse does. */
@SuppressWarnings("deprecation")
final class Desk implements BuildContext {

    private Path folder = Path.of("");
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> markers = new ArrayList<>();
    private Set<String> changed = Set.of();
    private boolean incremental;
    private int events;

    /** The project in that folder is opened. */
    void open(Path project) {
        folder = project;
    }

    /** The next build is one after these files were saved. */
    void saved(String... files) {
        incremental = true;
        events = 0;
        changed = Set.of(files);
    }

    /** The next build is one from scratch. */
    void cleaned() {
        incremental = false;
        events = 0;
        values.clear();
    }

    /** What it shows: severity, file, line and text. */
    List<String> markers() {
        return markers.stream().sorted().toList();
    }

    /** How often it was told anything in the last build. */
    int events() {
        return events;
    }

    /** The keys and classes of what is kept with it. */
    Set<String> kept() {
        var kept = new TreeSet<String>();
        values.forEach((key, value) -> kept.add(key + " " + value.getClass().getName()));
        return kept;
    }

    /** What no goal asks for fails whoever does: it would need an answer here, and a test. */
    private static AssertionError unasked() {
        return new AssertionError("no goal asks an IDE for this");
    }

    private String shown(File file) {
        return folder.relativize(file.toPath()).toString().replace('\\', '/');
    }

    @Override
    public void addMessage(File file, int line, int column, String message, int severity, Throwable cause) {
        events++;
        markers.add("%s %s:%s %s".formatted(severity, shown(file), line, message));
    }

    @Override
    public void removeMessages(File file) {
        events++;
        markers.removeIf(marker -> marker.substring(2).startsWith(shown(file) + ":"));
    }

    @Override
    public boolean hasDelta(String path) {
        return !incremental || path.startsWith("..") || changed.contains(path);
    }

    @Override
    public boolean hasDelta(File file) {
        return hasDelta(shown(file));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean hasDelta(List paths) {
        throw unasked();
    }

    @Override
    public boolean isIncremental() {
        return incremental;
    }

    @Override
    public void setValue(String key, Object value) {
        values.put(key, value);
    }

    @Override
    public Object getValue(String key) {
        return values.get(key);
    }

    @Override
    public void refresh(File file) {
        throw unasked();
    }

    @Override
    public OutputStream newFileOutputStream(File file) {
        throw unasked();
    }

    @Override
    public Scanner newScanner(File folder) {
        throw unasked();
    }

    @Override
    public Scanner newDeleteScanner(File folder) {
        throw unasked();
    }

    @Override
    public Scanner newScanner(File folder, boolean all) {
        throw unasked();
    }

    @Override
    public void addWarning(File file, int line, int column, String message, Throwable cause) {
        throw unasked();
    }

    @Override
    public void addError(File file, int line, int column, String message, Throwable cause) {
        throw unasked();
    }

    @Override
    public boolean isUptodate(File target, File source) {
        throw unasked();
    }
}
