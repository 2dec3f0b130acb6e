package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.nio.file.Path;

/** What the property {@code Value} of a resource {@code It} means, in a service or template that is written around it. */
final class Meaning {

    private static final ResourceTypes TYPES = ResourceTypes.shipped();

    private Meaning() {}

    /** In a service with these lines, in a folder with files to include. */
    static Term service(Folder folder, String lines, String value) {
        return of(folder, "service: shop\nprovider:\n  name: aws\n  stage: ${opt:stage, 'dev'}\n  region: eu-west-1\n" + lines + "resources:\n  Resources:\n    It:\n      Type: Custom::It\n      Properties:\n        Value: " + value + "\n");
    }

    /** In a service that has nothing to include. */
    static Term service(String lines, String value) {
        return service(new Project(Path.of(".").toAbsolutePath()), lines, value);
    }

    /** In a template with these lines at its end. */
    static Term template(String lines, String value) {
        return of(new Project(Path.of(".").toAbsolutePath()), "Resources:\n  It:\n    Type: Custom::It\n    Properties:\n      Value: " + value + "\n" + lines);
    }

    private static Term of(Folder folder, String text) {
        var template = TemplateReader.read(new Source("serverless.yml", text)).template().orElseThrow();
        var definition = new Resolver(new Documents(folder), Deployment.OPEN, TYPES).resolve(template);
        var resource = (Fields) definition.resources().value("It").orElseThrow().value();
        var properties = (Fields) resource.value("Properties").orElseThrow().value();
        return properties.value("Value").map(value -> value.value()).orElse(Term.Text.NOTHING);
    }
}
