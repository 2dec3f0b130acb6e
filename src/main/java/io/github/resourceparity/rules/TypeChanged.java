package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** CloudFormation refuses to update a resource to another type, and none can be imported as another. */
final class TypeChanged implements Rule {

    /** What SAM makes of its types, under the same logical id. */
    private static final Map<String, String> EXPANDED = Map.of(
            "AWS::Serverless::Function", "AWS::Lambda::Function",
            "AWS::Serverless::Api", "AWS::ApiGateway::RestApi",
            "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api",
            "AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table",
            "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine",
            "AWS::Serverless::Application", "AWS::CloudFormation::Stack");

    @Override
    public Code code() {
        return Code.error("type-changed", "a resource has another type").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Stream.concat(comparison.retyped().stream(), comparison.pairs().stream().map(Compared::pair))
                .filter(pair -> type(pair.baseline()).sameAs(type(pair.candidate())) == DIFFERENT)
                .map(this::finding);
    }

    private static Term type(Resource resource) {
        var expanded = Optional.ofNullable(EXPANDED.get(resource.type().value())).map(type -> (Term) new Text(type));
        return expanded.or(() -> resource.body().value().value("Type").map(Located::value)).orElse(Text.NOTHING);
    }

    private Finding finding(Pair<Resource> pair) {
        var was = pair.baseline().type();
        var is = pair.candidate().type();
        var finding = code()
                .at(is.span(), "`%s` has the type `%s`, was `%s`".formatted(pair.candidate().logicalId().value(), is.value(), was.value()))
                .label("CloudFormation refuses the update")
                .note(was.span(), "baseline type")
                .help("keep the type, or define the new resource under another logical id beside the old")
                .about(Pair.subject(pair).property("Type", was.value(), is.value()));
        return Pair.recognized(pair).map(finding::note).orElse(finding);
    }
}
