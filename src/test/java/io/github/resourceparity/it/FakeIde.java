package io.github.resourceparity.it;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.sonatype.plexus.build.incremental.BuildContext;

/**
 * An IDE without its windows: an extension of Maven that gives goals a build context of its own, as Eclipse does, made of {@code src/test/ide}.
 *
 * @param extensions the jars that Maven loads
 */
record FakeIde(List<Path> extensions) {

    private static final Path SOURCES = Path.of("src/test/ide");
    private static final Path JARS = Path.of("target/it-ide").toAbsolutePath();
    private static final String INDEX = "META-INF/sisu/javax.inject.Named";

    /** The IDE, compiled for Java 8, since older Mavens find no components in newer classes. */
    static FakeIde compiled() {
        try {
            if (Files.exists(JARS)) {
                Site.clear(JARS);
            }
            var classes = Files.createDirectories(JARS.resolve("classes"));
            compile(classes);
            return new FakeIde(List.of(ide(classes), api()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path classes) throws IOException {
        var arguments = new ArrayList<>(List.of("--release", "8", "-Xlint:-options", "-proc:none", "-cp", classpath(), "-d", classes.toString()));
        sources().map(Path::toString).forEach(arguments::add);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("src/test/ide cannot be compiled");
        }
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        }
    }

    /** The classes, and the list of them by which Maven finds components. */
    private static Path ide(Path classes) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        var names = entries.keySet().stream().map(name -> name.replace(".class", "").replace('/', '.') + "\n").toList();
        entries.put(INDEX, String.join("", names).getBytes(StandardCharsets.UTF_8));
        return jar("ide.jar", entries);
    }

    /** The API without its own build context, which the IDE's stands in for. */
    private static Path api() throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var jar = new JarFile(Path.of(BuildContext.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toFile())) {
            for (var entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        return jar("build-api.jar", entries);
    }

    private static Path jar(String name, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(JARS.resolve(name)); var zip = new ZipOutputStream(file)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return JARS.resolve(name);
    }

    /** Opens a project and builds it from scratch. */
    Run build(Maven maven, Site site) {
        if (site.has(".mvn/ide/saved")) {
            site.delete(".mvn/ide/saved");
        }
        return run(maven, site);
    }

    /** Builds it again because files were saved. */
    Run save(Maven maven, Site site, String... paths) {
        site.write(".mvn/ide/saved", String.join("\n", paths));
        return run(maven, site);
    }

    private Run run(Maven maven, Site site) {
        site.write(".mvn/ide/log", "");
        return maven.run(site.folder(), "verify", "-Dmaven.ext.class.path=" + String.join(File.pathSeparator, extensions.stream().map(Path::toString).toList()));
    }

    /** What the goal told it in the last build, in order. */
    static List<String> told(Site site) {
        return site.read(".mvn/ide/log").lines().toList();
    }
}
