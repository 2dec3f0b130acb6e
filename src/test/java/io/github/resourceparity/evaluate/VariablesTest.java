package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serverless variables mean what the framework takes them for, and what only deployment knows is a symbol. */
class VariablesTest {

    private static final String CUSTOM = """
            custom:
              name: orders
              number: 5
              flag: false
              empty: ''
              none: null
              list: [a, b]
              nested: {dev: {size: small}, prod: {size: large}}
              alias: ${self:custom.nested}
              escaped: \\${self:custom.name}
              param: x
            params:
              default: {shared: all}
              dev: {own: mine}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "${self:custom.name}-x | orders-x",
        "${self:service} | shop",
        "${self:custom.number} | 5",
        "n${self:custom.number} | n5",
        "${self:custom.flag} | false",
        "${self:custom.list.1} | b",
        "x${self:custom.list} | xa,b",
        "${self:custom.nested.prod.size} | large",
        "${self:custom.alias.prod.size} | large",
        "${self:custom.nested.${opt:stage, 'dev'}.size} | small",
        "${self:custom.nested.${self:provider.stage}.size} | small",
        "${self:custom.gone, 'fallback'} | fallback",
        "${self:custom.gone, self:custom.name} | orders",
        "${self:custom.none, 'fallback'} | fallback",
        "${self:custom.gone, self:custom.also, 7} | 7",
        "${self:custom.gone, \"a \\u0041\"} | a A",
        "${strToBool('TRUE')} | true",
        "${strToBool('0')} | false",
        "${param:own} | mine",
        "${param:shared} | all",
        "${AWS::Region} | ${AWS::Region}",
        "${Resource.Arn} | ${Resource.Arn}",
        "${foo_x:bar} | ${foo_x:bar}",
        "${self :custom.name} | ${self :custom.name}",
        "${aws::region} | ${aws::region}",
        "$${self:custom.name} | orders",
        "\\${self:custom.name} | ${self:custom.name}",
        "\\\\${self:custom.name} | \\orders",
        "{{resolve:x | {{resolve:x",
        "${self | ${self",
        "#{AWS::AccountId} | #{AWS::AccountId}",
    })
    void isKnown(String expression, String value) {
        assertThat(Meaning.service(CUSTOM, quoted(expression)).constant().or(() -> Meaning.service(CUSTOM, quoted(expression)).assumed())).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "${opt:stage, 'dev'} | ${stage} | dev",
        "${sls:stage} | ${stage} | dev",
        "x-${self:provider.stage}-y | x-${stage}-y | x-dev-y",
        "${opt:region, 'us-east-1'} | ${region} | us-east-1",
        "${aws:region} | ${region} | eu-west-1",
        "${env:TABLE, 't'} | ${env:TABLE} | t",
        "${param:gone, 'p'} | ${param:gone} | p",
    })
    void isAssumedUntilSomebodySaysOtherwise(String expression, String display, String assumed) {
        var term = Meaning.service(CUSTOM, quoted(expression));
        assertThat(term.display()).isEqualTo(display);
        assertThat(term.assumed()).contains(assumed);
        assertThat(term.constant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "${env:TABLE} | ${env:TABLE}",
        "${aws:accountId} | ${account}",
        "${ssm:/a/b} | ${ssm:/a/b}",
        "${s3:bucket/key} | ${s3:bucket/key}",
        "${cf:core-${sls:stage}.Out} | ${cf:core-${stage}.Out}",
        "${cf(us-east-1):core.Out} | ${cf:core.Out}",
        "x-${env:A}-${env:B} | x-${env:A}-${env:B}",
        "${git:branch} | ${git:branch}",
    })
    void isASymbol(String expression, String display) {
        var term = Meaning.service(CUSTOM, quoted(expression));
        assertThat(term.display()).isEqualTo(display);
        assertThat(term.assumed()).isEmpty();
    }

    private static String quoted(String expression) {
        return "'" + expression.replace("'", "''") + "'";
    }

    @Test
    void filesAreTakenFromTheFolderOfTheServiceInIncludedFilesToo(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/names.yml"), "dev: {table: '${file(conf/prefix.json):it}-t'}\nown: '${self:custom.name}'\n");
        Files.writeString(folder.resolve("conf/prefix.json"), "{\"it\": \"json\"}");
        Files.writeString(folder.resolve("conf/raw.txt"), "raw");
        Files.writeString(folder.resolve("code.js"), "throw new Error('never run')");
        var project = new Project(folder);
        assertThat(Meaning.service(project, CUSTOM, "${file(conf/names.yml):${opt:stage, 'dev'}.table}").assumed()).contains("json-t");
        assertThat(Meaning.service(project, CUSTOM, "${file(./conf/names.yml):own}").constant()).contains("orders");
        assertThat(Meaning.service(project, CUSTOM, "${file(conf/raw.txt)}").constant()).contains("raw");
        assertThat(Meaning.service(project, CUSTOM, "${file(gone.yml):x, 'fallback'}").constant()).contains("fallback");
        assertThat(Meaning.service(project, CUSTOM, "${file(code.js):x}")).isInstanceOf(Term.Unknown.class);
    }

    @Test
    void aWholeVariableKeepsTheTypeOfItsValue() {
        assertThat(Meaning.service(CUSTOM, "${self:custom.nested.prod}")).isInstanceOf(Fields.class);
        assertThat(Meaning.service(CUSTOM, "${self:custom.list}")).isInstanceOf(Items.class);
        assertThat(Meaning.service(CUSTOM, "${self:custom.number}")).isEqualTo(new Term.Text("5", Term.Kind.NUMBER));
        assertThat(Meaning.service(CUSTOM, "${self:custom.flag}")).isEqualTo(new Term.Text("false", Term.Kind.BOOLEAN));
    }
}
