package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition a service is for, by what it says and by what only one edition has. */
class FrameworkTest {

    private static Framework of(String lines, boolean fork) {
        var root = YamlReader.read(new Source("serverless.yml", lines.replace("; ", "\n") + "\n")).root().orElseThrow();
        return Framework.of((Node.Mapping) root, fork);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "service: a # V3 # false",
        "service: a; frameworkVersion: '3' # V3 # true",
        "service: a; frameworkVersion: ^3.38.0 # V3 # true",
        "service: a; frameworkVersion: '>=2.0.0 <4' # V3 # false",
        "service: a; frameworkVersion: '2 || 3' # V3 # false",
        "service: a; frameworkVersion: '*' # V3 # false",
        "service: a; frameworkVersion: '4' # V4 # true",
        "service: a; frameworkVersion: ~4.4.0 # V4 # true",
        "service: a; frameworkVersion: '>=4' # V4 # true",
        "service: a; frameworkVersion: '>3.99 <5' # V3 # true",
        "service: a; frameworkVersion: '2' # V2 # true",
        "service: a; frameworkVersion: '>=1.28.0 <2.0.0' # V2 # true",
        "service: a; frameworkVersion: 1.x # V2 # true",
        "service: a; frameworkVersion: 1 - 2 # V2 # true",
        "service: a; stages: {dev: {}} # V4 # true",
        "service: a; frameworkVersion: '3'; stages: {dev: {}} # V3 # true",
        "service: {name: a} # V2 # false",
        "service: {name: a}; frameworkVersion: '3' # V3 # true",
        "service: a; frameworkVersion: nonsense # V3 # false",
        "service: a; frameworkVersion: '${self:custom.version}' # V3 # false",
    })
    void theServiceSays(String lines, Edition edition, boolean stated) {
        assertThat(of(lines, false)).extracting(Framework::edition, Framework::stated).containsExactly(edition, stated);
    }

    @Test
    void aPackageThatDependsOnTheForkIsTheForks() {
        assertThat(of("service: a", true).edition()).isEqualTo(Edition.OSLS);
        assertThat(of("service: a; frameworkVersion: '4'", true).edition()).isEqualTo(Edition.OSLS);
        assertThat(of("service: a; frameworkVersion: '2'", true).edition()).isEqualTo(Edition.V2);
    }

    @Test
    void theReasonIsSaid() {
        assertThat(of("service: a; frameworkVersion: '4'", false).because()).isEqualTo("frameworkVersion is `4`");
        assertThat(of("service: a; stages: {}", false).because()).isEqualTo("it has `stages`");
        assertThat(of("service: {name: a}", false).because()).isEqualTo("`service` is a map");
    }
}
