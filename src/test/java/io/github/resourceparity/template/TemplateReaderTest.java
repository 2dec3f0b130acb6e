package io.github.resourceparity.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document defines is told by its keys, not by its name. */
class TemplateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            {service: x, provider: {name: aws}}                  => SERVERLESS
            {service: x, functions: {}}                          => SERVERLESS
            {service: x, resources: {}}                          => SERVERLESS
            {service: {name: x}, provider: aws}                  => SERVERLESS
            {service: x, provider: {}, Resources: {}}            => SERVERLESS
            {Resources: {}}                                      => CLOUDFORMATION
            {"Resources": {}}                                    => CLOUDFORMATION
            {AWSTemplateFormatVersion: 2010-09-09}               => CLOUDFORMATION
            {Transform: AWS::Serverless-2016-10-31, Resources: } => CLOUDFORMATION
            {TemplateBody: {Resources: {}}, StagesAvailable: []} => CLOUDFORMATION
            {TemplateBody: "Resources:\\n  A: {}\\n"}          => CLOUDFORMATION
            {"TemplateBody": "{\\"Resources\\": {}}"}          => CLOUDFORMATION
            """)
    void aDefinitionIsRecognized(String text, Dialect dialect) {
        assertThat(TemplateReader.read(new Source("a.yml", text)).template().orElseThrow().dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: x, version: 1}", "{service: x}", "{provider: {name: aws}}", "- a", "text", "5", "~", "{}", "[]", "{services: {a: {path: a}}}"})
    void whatIsNoDefinitionIsOneFinding(String text) {
        var reading = TemplateReader.read(new Source("a.yml", text));
        assertThat(reading.template()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(finding -> assertThat(finding.message()).isEqualTo("`a.yml` is neither a Serverless service nor a CloudFormation template"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "# nothing\n", "---\n"})
    void nothingIsEmpty(String text) {
        assertThat(TemplateReader.read(new Source("a.yml", text)).problems()).singleElement().satisfies(finding -> assertThat(finding.message()).isEqualTo("`a.yml` is empty"));
    }

    @ParameterizedTest
    @CsvSource({"'{Resource: {}}', `Resource` is no key of either: did you mean `Resources`?", "'{servise: x, provider: {}}', `servise` is no key of either: did you mean `service`?", "'{name: x}', 'a service has `service` and `provider`, a template has `Resources`'"})
    void aKeyThatIsNearlyRightIsSuggested(String text, String help) {
        assertThat(TemplateReader.read(new Source("a.yml", text)).problems().get(0).help()).containsExactly(help);
    }

    @Test
    void whatCannotBeReadIsNotAlsoSaidToBeNoDefinition() {
        assertThat(TemplateReader.read(new Source("a.yml", "a: [")).problems()).hasSize(1);
    }

    @Test
    void problemsOfADefinitionTravelWithIt() {
        var reading = TemplateReader.read(new Source("a.yml", "{service: x, service: y, provider: {}}"));
        assertThat(reading.template()).isPresent();
        assertThat(reading.problems()).hasSize(1);
    }
}
