package io.github.resourceparity.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The plugin that our goals are measured against: a goal that does nothing, and one that only composes; it is never published. */
record BenchPlugin(Path repository, String library) {

    private static final String DESCRIPTOR = """
            <plugin>
              <name>bench</name>
              <groupId>io.github.resourceparity.bench</groupId>
              <artifactId>bench-maven-plugin</artifactId>
              <version>1</version>
              <goalPrefix>bench</goalPrefix>
              <mojos>
                <mojo>
                  <goal>empty</goal>
                  <requiresProject>false</requiresProject>
                  <implementation>io.github.resourceparity.bench.EmptyMojo</implementation>
                  <language>java</language>
                  <instantiationStrategy>per-lookup</instantiationStrategy>
                  <executionStrategy>once-per-session</executionStrategy>
                </mojo>
                <mojo>
                  <goal>compose</goal>
                  <requiresProject>false</requiresProject>
                  <implementation>io.github.resourceparity.bench.ComposeMojo</implementation>
                  <language>java</language>
                  <instantiationStrategy>per-lookup</instantiationStrategy>
                  <executionStrategy>once-per-session</executionStrategy>
                  <parameters>
                    <parameter><name>folder</name><type>java.io.File</type><required>true</required></parameter>
                  </parameters>
                  <configuration>
                    <folder implementation="java.io.File">${basedir}</folder>
                  </configuration>
                </mojo>
              </mojos>
            </plugin>
            """;
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.github.resourceparity.bench</groupId>
              <artifactId>bench-maven-plugin</artifactId>
              <version>1</version>
              <packaging>maven-plugin</packaging>
              <dependencies>
                <dependency>
                  <groupId>org.snakeyaml</groupId>
                  <artifactId>snakeyaml-engine</artifactId>
                  <version>%s</version>
                </dependency>
              </dependencies>
            </project>
            """;

    /** One of its goals, by its full name. */
    static String goal(String name) {
        return "io.github.resourceparity.bench:bench-maven-plugin:1:" + name;
    }

    /** Puts it where Maven finds it. */
    void install() throws IOException {
        var folder = Files.createDirectories(repository.resolve("io/github/resourceparity/bench/bench-maven-plugin/1"));
        Files.writeString(folder.resolve("bench-maven-plugin-1.pom"), POM.formatted(library));
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("bench-maven-plugin-1.jar")))) {
            put(jar, "META-INF/maven/plugin.xml", DESCRIPTOR.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var type : List.of(EmptyMojo.class, ComposeMojo.class)) {
                var path = type.getName().replace('.', '/') + ".class";
                try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                    put(jar, path, in.readAllBytes());
                }
            }
        }
    }

    private static void put(JarOutputStream jar, String path, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(bytes);
        jar.closeEntry();
    }
}
