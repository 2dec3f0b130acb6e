package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a service refuses a name, beyond its length and letters: the naming rules in the services' own documentation. */
final class Refusal {

    private static final String FIFO = ".fifo";
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");
    private static final Pattern RESERVED = Pattern.compile("/?(aws|ssm)([/.-].*|$)");

    private Refusal() {}

    /** What is wrong with a resource's name; empty if nothing is. */
    static Optional<String> of(Resource resource, String name) {
        return switch (resource.type().value()) {
            case "AWS::SQS::Queue" -> fifo(resource, name, "FifoQueue");
            case "AWS::SNS::Topic" -> fifo(resource, name, "FifoTopic");
            case "AWS::S3::Bucket" -> bucket(name);
            case "AWS::Events::EventBus" -> said(name.equals("default"), "every account has its `default` bus already");
            case "AWS::KMS::Alias" -> said(name.startsWith("alias/aws/"), "`alias/aws/` belongs to AWS");
            case "AWS::SSM::Parameter" -> said(RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches(), "names that start with `aws` or `ssm` belong to AWS");
            default -> Optional.empty();
        };
    }

    private static Optional<String> fifo(Resource resource, String name, String property) {
        var value = resource.value(property).map(Located::value);
        boolean known = resource.known() && (value.isEmpty() || value.flatMap(Term::constant).isPresent());
        boolean first = value.flatMap(Term::constant).filter("true"::equals).isPresent();
        return said(known && first && !name.endsWith(FIFO), "it is FIFO, and its name does not end with `.fifo`")
                .or(() -> said(known && !first && name.endsWith(FIFO), "it ends with `.fifo`, and `%s` is not true".formatted(property)));
    }

    private static Optional<String> bucket(String name) {
        var start = PREFIXES.stream().filter(name::startsWith);
        var end = SUFFIXES.stream().filter(name::endsWith);
        return said(name.contains(".."), "it has two dots side by side")
                .or(() -> said(ADDRESS.matcher(name).matches(), "it looks like an IP address"))
                .or(() -> Stream.concat(start, end).findFirst().map("`%s` belongs to AWS"::formatted));
    }

    private static Optional<String> said(boolean wrong, String text) {
        return wrong ? Optional.of(text) : Optional.empty();
    }
}
