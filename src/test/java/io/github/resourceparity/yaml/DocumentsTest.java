package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is kept as long as somebody may ask for it again. */
class DocumentsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.yml"), "a: 1\n");
    }

    @Test
    void aDocumentIsReadOnce() throws Folder.Unreadable {
        var documents = new Documents(new Project(folder));

        assertThat(documents.at("a.yml")).isSameAs(documents.at("a.yml"));
    }

    @Test
    void whatOneHasDoneWithIsReadAgainWhenAnotherAsks() throws Folder.Unreadable {
        var documents = new Documents(new Project(folder));
        var first = documents.at("a.yml");
        documents.forget("a.yml");

        assertThat(documents.at("a.yml")).isNotSameAs(first).isEqualTo(first);
    }

    @Test
    void whatSeveralHaveAskedForIsKept() throws Folder.Unreadable {
        var documents = new Documents(new Project(folder));
        var first = documents.at("a.yml");
        documents.at("a.yml");
        documents.forget("a.yml");

        assertThat(documents.at("a.yml")).isSameAs(first);
    }
}
