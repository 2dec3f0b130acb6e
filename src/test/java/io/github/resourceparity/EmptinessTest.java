package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing found because nothing was compared is no good news. */
class EmptinessTest {

    @TempDir
    Path folder;

    @Test
    void aSideThatToolsMakeAllOfIsNothingToCompare() {
        var report = new Workshop(folder)
                .with("baseline/template.json", "{\"Resources\": {\"ServerlessDeploymentBucket\": {\"Type\": \"AWS::S3::Bucket\"}}}")
                .with("candidate/serverless.yml", "service: a\nprovider: {name: aws}\n")
                .check();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("nothing-to-compare");
            assertThat(finding.message()).isEqualTo("no resource of the baseline has a counterpart");
        });
    }
}
