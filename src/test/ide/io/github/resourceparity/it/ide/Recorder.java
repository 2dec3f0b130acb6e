package io.github.resourceparity.it.ide;

import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Named;
import javax.inject.Singleton;
import org.codehaus.plexus.util.Scanner;
import org.sonatype.plexus.build.incremental.BuildContext;

/**
 * A build context that writes down what it is told in {@code .mvn/ide}, where it also finds which files were saved since the last build: none at all
 * means a build from scratch. What goals keep with it outlives the build, as long as it is of the JDK's own classes.
 */
@Named("default")
@Singleton
@SuppressWarnings({"deprecation", "rawtypes", "unchecked"})
public final class Recorder implements BuildContext {

    private final Path project = Paths.get("").toAbsolutePath();
    private final Path folder = project.resolve(".mvn/ide");
    private final Map<String, Object> values = values();

    private List<String> saved() throws IOException {
        return Files.exists(folder.resolve("saved")) ? Files.readAllLines(folder.resolve("saved")) : Collections.<String>emptyList();
    }

    private void record(String event) {
        try {
            Files.write(folder.resolve("log"), (event + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no goal asks for fails whoever does: it would need an answer here, and a test. */
    private static AssertionError unasked() {
        return new AssertionError("no goal asks an IDE for this");
    }

    private String shown(File file) {
        return project.relativize(file.toPath()).toString().replace('\\', '/');
    }

    private Map<String, Object> values() {
        Path file = folder.resolve("values");
        if (!isIncremental() || !Files.exists(file)) {
            return new HashMap<String, Object>();
        }
        try (ObjectInputStream stream = new ObjectInputStream(Files.newInputStream(file))) {
            return (Map<String, Object>) stream.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setValue(String key, Object value) {
        values.put(key, value);
        try (ObjectOutputStream stream = new ObjectOutputStream(Files.newOutputStream(folder.resolve("values")))) {
            stream.writeObject(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object getValue(String key) {
        return values.get(key);
    }

    @Override
    public boolean isIncremental() {
        return Files.exists(folder.resolve("saved"));
    }

    @Override
    public boolean hasDelta(String path) {
        try {
            return !isIncremental() || path.startsWith("..") || saved().contains(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasDelta(File file) {
        return hasDelta(shown(file));
    }

    @Override
    public boolean hasDelta(List paths) {
        return ((List<String>) paths).stream().anyMatch(this::hasDelta);
    }

    @Override
    public void addMessage(File file, int line, int column, String message, int severity, Throwable cause) {
        record("marker " + severity + " " + shown(file) + ":" + line + " " + message + (cause == null ? "" : " with a cause"));
    }

    @Override
    public void addWarning(File file, int line, int column, String message, Throwable cause) {
        addMessage(file, line, column, message, SEVERITY_WARNING, cause);
    }

    @Override
    public void addError(File file, int line, int column, String message, Throwable cause) {
        addMessage(file, line, column, message, SEVERITY_ERROR, cause);
    }

    @Override
    public void removeMessages(File file) {
        record("clear " + shown(file));
    }

    @Override
    public void refresh(File file) {
        record("refresh " + shown(file));
    }

    @Override
    public OutputStream newFileOutputStream(File file) throws IOException {
        record("write " + shown(file));
        return Files.newOutputStream(file.toPath());
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
    public boolean isUptodate(File target, File source) {
        return false;
    }
}
