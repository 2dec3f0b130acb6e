package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both sides have is worked out when somebody asks, and then it is known. */
class InventoryTest {

    private static final String QUEUE = "Resources: {Q: {Type: AWS::SQS::Queue}}\n";

    @Test
    void allWhoAskGetTheSame(@TempDir Path folder) {
        var report = new Workshop(folder).with("baseline/template.yml", QUEUE).with("candidate/template.yml", QUEUE).check();

        assertThat(report.survey().orElseThrow()).isSameAs(report.with(report.findings()).survey().orElseThrow()).isSameAs(report.scene().orElseThrow().survey());
    }
}
