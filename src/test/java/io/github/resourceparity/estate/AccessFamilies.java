package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.arn;
import static io.github.resourceparity.estate.Val.either;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.ref;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.usual;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Families of resources that say who may do what.
 *
 * @param draft the service that they are made up for
 */
record AccessFamilies(Draft draft) {

    static final List<BiConsumer<Draft, String>> ALL = List.of(
            (draft, word) -> new AccessFamilies(draft).pool(word),
            (draft, word) -> new AccessFamilies(draft).role(word),
            (draft, word) -> new AccessFamilies(draft).policies(word));

    void pool(String word) {
        var id = Draft.capital(word) + "Pool";
        draft.add(id, "AWS::Cognito::UserPool", obj(
                "UserPoolName", draft.name(word + "-pool"),
                "MfaConfiguration", draft.maybe() ? word("OPTIONAL") : usual("OFF"),
                "DeletionProtection", draft.maybe() ? word("ACTIVE") : usual("INACTIVE"),
                "UsernameAttributes", set("email"),
                "AutoVerifiedAttributes", set("email"),
                "Policies", obj("PasswordPolicy", obj("MinimumLength", 12, "RequireLowercase", true, "RequireNumbers", true, "RequireSymbols", usual(false), "RequireUppercase", true)),
                "Schema", set(obj("Name", either("team", "custom:team"), "AttributeDataType", usual("String"), "Mutable", true, "StringAttributeConstraints", obj("MinLength", 1, "MaxLength", 64)))));
        draft.add(id + "Client", "AWS::Cognito::UserPoolClient", obj(
                "ClientName", draft.name(word + "-client"), "UserPoolId", ref(id), "GenerateSecret", usual(false), "PreventUserExistenceErrors", draft.maybe() ? word("ENABLED") : usual("LEGACY"), "ExplicitAuthFlows", set("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"), "AccessTokenValidity", usual(1), "IdTokenValidity", 2, "CallbackURLs", set("https://a.example.com", "https://b.example.com")));
        draft.add(id + "Admins", "AWS::Cognito::UserPoolGroup", obj("GroupName", "admins", "UserPoolId", ref(id), "Precedence", 1));
        draft.add(id + "Domain", "AWS::Cognito::UserPoolDomain", obj("Domain", draft.name(word + "-login"), "UserPoolId", ref(id)));
        draft.add(id + "Identities", "AWS::Cognito::IdentityPool", obj(
                "IdentityPoolName", draft.name(word + "-identities"), "AllowUnauthenticatedIdentities", false, "CognitoIdentityProviders", set(obj("ClientId", ref(id + "Client"), "ProviderName", new Answer(id, "ProviderName"), "ServerSideTokenCheck", true))));
        draft.out(id + "Id", ref(id));
    }

    void role(String word) {
        var id = Draft.capital(word) + "Role";
        var table = Draft.text("arn:aws:dynamodb:", new Piece(Part.REGION, ""), ":", new Piece(Part.ACCOUNT, ""), ":table/" + draft.prefix() + "-" + word + "-x");
        draft.add(id, "AWS::IAM::Role", obj(
                "RoleName", draft.name(word + "-role"), "Path", usual("/"),
                "AssumeRolePolicyDocument", Draft.document(obj("Effect", "Allow", "Principal", obj("Service", some("lambda.amazonaws.com")), "Action", some("sts:AssumeRole"))),
                "ManagedPolicyArns", set("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess"),
                "Policies", set(obj("PolicyName", "tables", "PolicyDocument", Draft.document(
                        obj("Sid", "Read", "Effect", "Allow", "Action", some("dynamodb:GetItem", either("dynamodb:Query", "dynamodb:query")), "Resource", some(table)), Draft.statement("logs:PutLogEvents", word("*")))))));
        draft.out(id + "Arn", arn(id));
    }

    void policies(String word) {
        var id = Draft.capital(word);
        draft.add(id + "Worker", "AWS::IAM::Role", obj("AssumeRolePolicyDocument", Draft.document(obj("Effect", "Allow", "Principal", obj("Service", some("ecs-tasks.amazonaws.com", "lambda.amazonaws.com")), "Action", some("sts:AssumeRole"))), "Policies", usual(set()), "MaxSessionDuration", usual(3600)));
        draft.add(id + "Managed", "AWS::IAM::ManagedPolicy", obj("ManagedPolicyName", draft.name(word + "-managed"), "Description", "what workers may do", "Path", usual("/"), "Roles", set(ref(id + "Worker")), "PolicyDocument", Draft.document(
                obj("Effect", "Allow", "Action", some("sqs:SendMessage", either("sqs:ReceiveMessage", "SQS:receivemessage")), "Resource", some("*"), "Condition", obj("StringEquals", obj("aws:RequestedRegion", some("eu-west-1", "us-east-1")))))));
        draft.add(id + "Inline", "AWS::IAM::Policy", obj("PolicyName", word + "-inline", "Roles", set(ref(id + "Worker")), "PolicyDocument", Draft.document(Draft.statement("s3:GetObject", Draft.text("arn:aws:s3:::" + word + "-x/*")), obj("Effect", "Deny", "NotAction", some("s3:GetObject"), "Resource", some("*")))));
    }
}
