package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The role that a function runs as.
 *
 * @param arn what Lambda is told
 * @param dependency the resource that must be made first, if it is one of the service's own
 */
record Role(Object arn, Optional<Object> dependency) {

    static final String ID = "IamRoleLambdaExecution";
    private static final String LOGS = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

    static Role of(Service service, ServiceFunction function, Made made) {
        var custom = custom(service, function);
        if (custom.isEmpty()) {
            return new Role(made.attribute(ID, "Arn"), Optional.empty());
        }
        var role = custom.get();
        var name = role.value().secret() ? Optional.<String>empty() : role.value().assumed();
        if (name.isPresent()) {
            boolean logical = !name.get().startsWith("arn:");
            return new Role(logical ? made.attribute(name.get(), "Arn") : role, logical && !name.get().equals(ID) ? Optional.of(role) : Optional.empty());
        }
        var attribute = role.value() instanceof Fields fields ? fields.value("Fn::GetAtt").map(Located::value) : Optional.<Term>empty();
        return new Role(role, attribute.filter(Items.class::isInstance).flatMap(items -> ((Items) items).items().stream().findFirst()));
    }

    /** The role of a function that is not the framework's. */
    static Optional<Located<Term>> custom(Service service, ServiceFunction function) {
        return function.value("role").or(() -> provided(service));
    }

    private static Optional<Located<Term>> provided(Service service) {
        return service.value("provider/iam/role").filter(Role::reference).or(() -> service.value("provider/role"));
    }

    private static boolean reference(Located<Term> role) {
        return !(role.value() instanceof Fields fields) || fields.fields().keySet().stream().anyMatch(key -> key.startsWith("Fn::") || key.equals("Ref"));
    }

    /** Adds the framework's role, unless every function has another. */
    static void add(Service service, Draft draft) {
        var functions = service.functions();
        if (functions.isEmpty() || provided(service).isPresent() || functions.stream().allMatch(function -> function.value("role").isPresent())) {
            return;
        }
        var made = new Made(service.head());
        var statements = new ArrayList<Located<Term>>();
        logs(service, functions, made, statements);
        items(service.value("provider/iam/role/statements").or(() -> service.value("provider/iamRoleStatements"))).forEach(statement -> statements.add(listed(statement)));
        functions.forEach(function -> needs(service, function, made, statements));
        statements.addAll(draft.statements());
        var principals = new ArrayList<Object>(List.of("lambda.amazonaws.com"));
        principals.addAll(draft.principals());
        var trust = made.map("Effect", "Allow", "Principal", made.map("Service", principals), "Action", made.list("sts:AssumeRole"));
        var policy = made.map(
                "PolicyName", made.join("-", service.name(), service.stage(), "lambda"),
                "PolicyDocument", made.map("Version", "2012-10-17", "Statement", new Items(List.copyOf(new LinkedHashSet<>(statements)))));
        draft.resource(ID, made, made.map("Type", "AWS::IAM::Role", "Properties", made.map(
                "AssumeRolePolicyDocument", made.map("Version", "2012-10-17", "Statement", made.list(trust)),
                "Policies", made.list(policy),
                "Path", service.value("provider/iam/role/path").map(Object.class::cast).orElse("/"),
                "RoleName", service.value("provider/iam/role/name").map(Object.class::cast).orElseGet(() -> made.join("-", service.name(), service.stage(), made.ref("AWS::Region"), "lambdaRole")),
                "Tags", service.provider().map("iam").map("role").block("tags").map(made::tags),
                "PermissionsBoundary", service.value("provider/iam/role/permissionsBoundary").or(() -> service.value("provider/iam/role/permissionBoundary")).or(() -> service.value("provider/rolePermissionsBoundary")),
                "ManagedPolicyArns", managed(service, functions, made))));
    }

    /** A statement as the framework's schema has it: one action is a list of one, and a list of one ARN is that ARN. */
    static Located<Term> listed(Located<Term> statement) {
        if (!(statement.value() instanceof Fields fields)) {
            return statement;
        }
        var made = new Made(statement.span());
        var listed = fields;
        for (var name : List.of("Action", "NotAction")) {
            var action = fields.value(name).filter(value -> !(value.value() instanceof Items));
            listed = action.isEmpty() ? listed : listed.with(Topics.field(listed, name, new Items(List.of(action.get())), made));
        }
        for (var name : List.of("Resource", "NotResource")) {
            var only = fields.value(name).flatMap(Role::only).filter(term -> Plain.text(term).startsWith("arn:"));
            listed = only.isEmpty() ? listed : listed.with(Topics.field(listed, name, only.get(), made));
        }
        var whole = listed;
        return statement.map(term -> whole);
    }

    /** The only text of a list. */
    static Optional<Term> only(Located<Term> list) {
        return list.value() instanceof Items items && items.items().size() == 1 ? Optional.of(items.items().get(0).value()).filter(term -> !(term instanceof Fields) && !(term instanceof Items)) : Optional.empty();
    }

    private static Optional<Object> managed(Service service, List<ServiceFunction> functions, Made made) {
        var arns = new ArrayList<Object>(items(service.value("provider/iam/role/managedPolicies").or(() -> service.value("provider/iamManagedPolicies"))));
        if (service.value("provider/vpc").isPresent() || functions.stream().anyMatch(Functions::hasNetwork)) {
            arns.add(made.arn(":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"));
        }
        return arns.isEmpty() ? Optional.empty() : Optional.of(arns);
    }

    private static List<Located<Term>> items(Optional<Located<Term>> list) {
        return list.map(Located::value).filter(Items.class::isInstance).map(items -> ((Items) items).items()).orElse(List.of());
    }

    /** Functions with a name of their own are named; the others share the beginning of theirs. */
    private static void logs(Service service, List<ServiceFunction> functions, Made made, List<Located<Term>> statements) {
        var create = new ArrayList<Object>();
        var put = new ArrayList<Object>();
        var denied = new ArrayList<Object>();
        boolean usual = false;
        for (var function : functions) {
            boolean canonical = canonical(service, function);
            boolean logs = Functions.logs(function);
            usual |= canonical && logs;
            if (canonical && !logs) {
                denied.add(group(made, Functions.logGroupName(function, made), ":*"));
            } else if (!canonical && logs) {
                create.add(group(made, Functions.logGroupName(function, made), ":*"));
                put.add(group(made, Functions.logGroupName(function, made), ":*:*"));
            }
        }
        if (usual) {
            var prefix = made.text("/aws/lambda/", service.name(), "-", service.stage());
            create.add(group(made, prefix, "*:*"));
            put.add(group(made, prefix, "*:*:*"));
        }
        statements.add(made.value(made.map("Effect", "Allow", "Action", List.of("logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource"), "Resource", create)));
        statements.add(made.value(made.map("Effect", "Allow", "Action", List.of("logs:PutLogEvents"), "Resource", put)));
        if (usual && !denied.isEmpty()) {
            statements.add(made.value(made.map("Effect", "Deny", "Action", "logs:PutLogEvents", "Resource", denied)));
        }
    }

    private static boolean canonical(Service service, ServiceFunction function) {
        var prefix = service.name().value().assumed().orElse("") + "-" + service.stage().assumed().orElse("");
        return function.name().value().assumed().filter(name -> name.startsWith(prefix)).isPresent();
    }

    private static Fields group(Made made, Term name, String rest) {
        return made.map("Fn::Sub", made.text(LOGS, name, rest));
    }

    /** What the settings of a function need the role to be allowed. */
    private static void needs(Service service, ServiceFunction function, Made made, List<Located<Term>> statements) {
        function.value("onError").filter(arn -> arn.value().assumed().isPresent()).ifPresent(arn -> statements.add(allow(made, List.of("sns:Publish"), arn)));
        function.value("kmsKeyArn").or(() -> service.value("provider/kmsKeyArn")).filter(arn -> arn.value().assumed().isPresent()).ifPresent(arn -> statements.add(allow(made, List.of("kms:Decrypt"), arn)));
        if (Functions.tracing(service, function).isPresent()) {
            statements.add(allow(made, List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), "*"));
        }
        function.config().map("fileSystemConfig").value("arn")
                .ifPresent(arn -> statements.add(allow(made, List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"), arn)));
        var destinations = function.config().map("destinations");
        List.of("onSuccess", "onFailure").forEach(name -> destinations.value(name).filter(value -> custom(service, function).isEmpty()).ifPresent(value -> statements.add(made.value(Destination.statement(service, value, made)))));
    }

    static Located<Term> allow(Made made, List<String> actions, Object... resources) {
        return made.value(made.map("Effect", "Allow", "Action", actions, "Resource", made.list(resources)));
    }
}
