package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a zip, and one that stands alone. */
class ArchiveFolderTest {

    private static final String NAME = "artifact:com.example:core:1.0:zip";

    @TempDir
    private Path folder;

    private Path zip;

    @BeforeEach
    void archive() throws IOException {
        zip = folder.resolve("core.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : new String[] {"serverless.yml", "core/serverless.yaml", "core/lib.yml", "core/node_modules/x/serverless.yml", "my_node_modules/serverless.yml", "cdk.out/template.json", "template.json", "../evil/serverless.yml"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("from: " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void anArchiveNamesItsDefinitions() {
        assertThat(ArchiveFolder.in(zip, NAME, Limits.USUAL).match(NAME)).contains(NAME + "!core/serverless.yaml", NAME + "!serverless.yml", NAME + "!template.json").doesNotContain(NAME + "!core/lib.yml", NAME + "!core/node_modules/x/serverless.yml");
    }

    @Test
    void somebodyMayNameOthers() {
        assertThat(ArchiveFolder.in(zip, NAME, Limits.USUAL).match(NAME + "!core/*.yml")).containsExactly(NAME + "!core/lib.yml");
        assertThat(ArchiveFolder.in(zip, NAME, Limits.USUAL).match(NAME + "!core/lib.yml")).containsExactly(NAME + "!core/lib.yml");
    }

    @Test
    void readsAndFollowsRelativePaths() throws Exception {
        var archive = ArchiveFolder.in(zip, NAME, Limits.USUAL);
        var path = NAME + "!core/serverless.yaml";
        assertThat(archive.read(path).text()).isEqualTo("from: core/serverless.yaml");
        assertThat(archive.read(Folder.resolve(Folder.of(path), "lib.yml")).path()).isEqualTo(NAME + "!core/lib.yml");
        assertThat(archive.read(Folder.resolve(Folder.of(path), "../template.json")).path()).isEqualTo(NAME + "!template.json");
        assertThatThrownBy(() -> archive.read(Folder.resolve(Folder.of(path), "../../evil/serverless.yml"))).hasMessageContaining("is outside the archive");
        assertThatThrownBy(() -> archive.read(NAME + "!none.yml")).hasMessage("there is no file `" + NAME + "!none.yml`");
    }

    @Test
    void saysWhatIsNoArchive() throws IOException {
        Files.writeString(zip, "no zip");
        assertThatThrownBy(() -> ArchiveFolder.in(zip, NAME, Limits.USUAL).read(NAME)).hasMessage("`" + NAME + "` is no archive that can be read");
    }

    @Test
    void aFileAloneHasAName() throws Exception {
        Files.writeString(folder.resolve("core-1.0.yml"), "service: core");
        var alone = new FileFolder(folder.resolve("core-1.0.yml"), "artifact:com.example:core:1.0:yml!core.yml", Limits.USUAL);
        assertThat(alone.match("artifact:com.example:core:1.0:yml")).containsExactly("artifact:com.example:core:1.0:yml!core.yml");
        assertThat(alone.read("artifact:com.example:core:1.0:yml!core.yml").text()).isEqualTo("service: core");
        assertThatThrownBy(() -> alone.read("other.yml")).isInstanceOf(Folder.Unreadable.class);
    }

    @Test
    void generatedFoldersAreLookedIntoOnlyWhereAPatternNamesThem() {
        var archive = ArchiveFolder.in(zip, NAME, Limits.USUAL);

        assertThat(archive.match(NAME)).contains(NAME + "!my_node_modules/serverless.yml").doesNotContain(NAME + "!cdk.out/template.json");
        assertThat(archive.match(NAME + "!**/node_modules/**/*.yml")).containsExactly(NAME + "!core/node_modules/x/serverless.yml");
        assertThat(archive.match(NAME + "!cdk.out/*.json")).containsExactly(NAME + "!cdk.out/template.json");
    }
}
