package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The report for programs is as its published schema says. */
class JsonFormatTest {

    private static String schema() throws IOException {
        return Files.readString(Path.of("src/main/resources/io/github/resourceparity/report.schema.json"));
    }

    @Test
    void theReportIsAsTheSchemaSays() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        assertThat(schema.validate(GoldenTest.written(new JsonFormat(), FixedReport.report()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": 2, \"compared\": \"\", \"totals\": \"\", \"findings\": [{}], \"accepted\": []}", InputFormat.JSON)).hasSizeGreaterThan(3);
    }

    @Test
    void everyMemberIsInTheSchema() throws IOException {
        var mapper = new ObjectMapper();
        var described = mapper.readTree(schema()).get("$defs").get("finding").get("properties");
        mapper.readTree(GoldenTest.written(new JsonFormat(), FixedReport.report())).get("findings").forEach(finding -> finding.fieldNames().forEachRemaining(name -> assertThat(described.has(name)).as(name).isTrue()));
    }
}
