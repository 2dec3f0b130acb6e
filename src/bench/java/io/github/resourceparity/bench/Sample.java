package io.github.resourceparity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * An estate that is measured: files of two sides in a folder.
 *
 * @param name what its results are called
 * @param folder where it is
 */
record Sample(String name, Path folder) {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId>
              <artifactId>bench</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
            </project>
            """;

    /** The pattern that names one side's services. */
    static String pattern(String side) {
        return side + "/*/{serverless,template}.yml";
    }

    /** All of them, made from a seed below a folder. */
    static List<Sample> all(Path parent, long seed) throws IOException {
        var small = empty(parent, "small").services(seed, 26, 4);
        var tenth = empty(parent, "tenth").services(seed, 100, 40);
        var large = empty(parent, "large").services(seed, 1_000, 40);
        var moved = empty(parent, "moved").moved(seed, 1_000, 40);
        var movedTenth = empty(parent, "moved-tenth").moved(seed, 100, 40);
        var template = empty(parent, "template").template(seed, 5_000);
        var chain = empty(parent, "chain").chain(2_000, 100);
        var fragments = empty(parent, "fragments").fragments(seed, 500);
        return List.of(small, tenth, large, movedTenth, moved, template, chain, fragments);
    }

    private static Sample empty(Path parent, String name) throws IOException {
        var folder = parent.resolve(name);
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder.resolve(".mvn"));
        return new Sample(name, folder).with("pom.xml", POM);
    }

    private Sample with(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Services that are the same on both sides but for what has drifted. */
    private Sample services(long seed, int services, int resources) throws IOException {
        for (int i = 0; i < services; i++) {
            var service = new InventedService(i, resources);
            with("baseline/%s/serverless.yml".formatted(InventedService.name(i)), service.service(seed, false));
            with("candidate/%s/serverless.yml".formatted(InventedService.name(i)), service.service(seed, true));
        }
        return this;
    }

    /** Services that go by other names on the other side, in folders of other names, with resources of other logical ids. */
    private Sample moved(long seed, int services, int resources) throws IOException {
        for (int i = 0; i < services; i++) {
            var service = new InventedService(i, resources);
            with("baseline/%s/serverless.yml".formatted(InventedService.name(i)), service.service(seed, false));
            var renamed = service.service(seed, true).replace("service-", "part-").replaceAll("\\b(Table|Queue|Role|Function|Bucket|Rule|Alarm)(\\d+)\\b", "$1No$2");
            with("candidate/part-%s/serverless.yml".formatted(i), renamed);
        }
        return this;
    }

    private Sample template(long seed, int resources) throws IOException {
        var service = new InventedService(0, resources);
        return with("baseline/all/template.yml", service.template(seed, false)).with("candidate/all/template.yml", service.template(seed, true));
    }

    /** A service with as many variables, each of which is the next one, until one in so many says something; a queue is named by each such chain. */
    private Sample chain(int variables, int length) throws IOException {
        var custom = new StringBuilder();
        var queues = new StringBuilder();
        for (int i = 0; i < variables; i++) {
            custom.append("  v%s: %s\n".formatted(i, i % length == length - 1 ? "shop-" + i : "${self:custom.v%s}".formatted(i + 1)));
            queues.append(i % length == 0 ? "    Queue%1$s:\n      Type: AWS::SQS::Queue\n      Properties:\n        QueueName: ${self:custom.v%1$s}\n".formatted(i) : "");
        }
        var text = "service: chain\nframeworkVersion: '3'\nprovider:\n  name: aws\n  runtime: nodejs20.x\ncustom:\n%sresources:\n  Resources:\n%s".formatted(custom, queues);
        return with("baseline/chain/serverless.yml", text).with("candidate/chain/serverless.yml", text);
    }

    /** A service that includes each of its resources from a file of its own. */
    private Sample fragments(long seed, int files) throws IOException {
        var head = "service: parts\nframeworkVersion: '3'\nprovider:\n  name: aws\n  runtime: nodejs20.x\n  stage: dev\ncustom:\n  prefix: shop\n  level: info\nresources:\n";
        for (var side : List.of("baseline", "candidate")) {
            var text = new StringBuilder(head);
            for (int i = 0; i < files; i++) {
                text.append("  - ${file(parts/%s.yml)}\n".formatted(i));
                with("%s/parts/parts/%s.yml".formatted(side, i), "Resources:\n" + new InventedResource(0, i).text(seed, false).replaceAll("(?m)^ {2}", ""));
            }
            with(side + "/parts/serverless.yml", text.toString());
        }
        return this;
    }
}
