package io.github.resourceparity.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/** A goal that lets the YAML library compose every YAML file of a folder on one thread, and drops what it gets. */
public final class ComposeMojo extends AbstractMojo {

    private File folder;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            getLog().info("%s documents".formatted(compose(folder.toPath())));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read", e);
        }
    }

    static long compose(Path folder) throws IOException {
        var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        long documents = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".yml")).sorted().toList()) {
                documents += new Compose(settings).composeString(Files.readString(file)).isPresent() ? 1 : 0;
            }
        }
        return documents;
    }
}
