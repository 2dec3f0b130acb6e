package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import java.util.Optional;

/** Functions that are called by what is logged: a filter on each log group, and the permission of the logs to call. */
final class LogSubscriptions {

    private LogSubscriptions() {}

    static void add(Service service, Draft draft) {
        service.functions().forEach(function -> {
            int number = 0;
            for (var event : function.events("cloudwatchLog")) {
                var made = new Made(event.value().span());
                var settings = event.settings();
                var group = settings.value("logGroup").or(() -> event.value().value() instanceof Fields ? Optional.empty() : Optional.of(event.value()));
                var permission = function.prefix() + "LambdaPermissionLogsSubscriptionFilterCloudWatchLog";
                number++;
                draft.resource(function.prefix() + "LogsSubscriptionFilterCloudWatchLog" + number, made, made.map(
                        "Type", "AWS::Logs::SubscriptionFilter",
                        "DependsOn", made.list(permission),
                        "Properties", made.map("LogGroupName", group, "FilterPattern", settings.value("filter").<Object>map(text -> text).orElse(""), "DestinationArn", function.target(made))));
                Object source = function.events("cloudwatchLog").size() > 1 ? made.unknown("SourceArn")
                        : made.arn(":logs:", made.ref("AWS::Region"), ":", made.ref("AWS::AccountId"), ":log-group:", group.<Object>map(name -> name).orElse(""), ":*");
                draft.resource(permission, made, made.after(made.permission(function.target(made), made.join("", "logs.", made.ref("AWS::Region"), ".amazonaws.com"), "SourceArn", source), function.aliasId()));
            }
        });
    }
}
