package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Json;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/** What can be done to what says who may do what. */
final class AccessDrifts {

    private AccessDrifts() {}

    static void enter(Catalogue all) {
        all.on("second factor off", "AWS::Cognito::UserPool", pool -> pool.has("MfaConfiguration", "OPTIONAL").with("MfaConfiguration", word("OFF")), "setting-weakened", "MfaConfiguration");
        all.on("second factor left out", "AWS::Cognito::UserPool", pool -> pool.has("MfaConfiguration", "OPTIONAL").without("MfaConfiguration"), "setting-weakened", "");
        all.on("pool unprotected", "AWS::Cognito::UserPool", pool -> pool.has("DeletionProtection", "ACTIVE").with("DeletionProtection", word("INACTIVE")), "setting-weakened", "DeletionProtection");
        all.on("aliases", "AWS::Cognito::UserPool", pool -> pool.with("UsernameConfiguration", obj("CaseSensitive", false)), "change-refused", "UsernameConfiguration", "UsernameConfiguration/CaseSensitive");
        all.on("errors told", "AWS::Cognito::UserPoolClient", client -> client.has("PreventUserExistenceErrors", "ENABLED").without("PreventUserExistenceErrors"), "setting-weakened", "");
        all.on("callback", "AWS::Cognito::UserPoolClient", client -> client.with("CallbackURLs", set("https://a.example.com")), "property-differs", "CallbackURLs");
        all.on("group renamed", "AWS::Cognito::UserPoolGroup", group -> group.with("GroupName", word("editors")), "name-differs", "GroupName");
        all.on("anybody's identity", "AWS::Cognito::IdentityPool", pool -> pool.with("AllowUnauthenticatedIdentities", Val.truth(true)), "setting-weakened", "AllowUnauthenticatedIdentities");
        all.on("login elsewhere", "AWS::Cognito::UserPoolDomain", domain -> domain.longer("Domain"), "name-differs", "Domain");
        all.on("client unchecked", "AWS::Cognito::IdentityPool", pool -> pool.item("CognitoIdentityProviders", 0, provider -> provider.with("ServerSideTokenCheck", Val.truth(false))), "property-differs", "CognitoIdentityProviders/0/ServerSideTokenCheck");
        all.on("managed policy described otherwise", "AWS::IAM::ManagedPolicy", policy -> policy.with("Description", word("what they may do")), "property-differs", "Description");
        all.on("managed policy allows more", "AWS::IAM::ManagedPolicy", policy -> policy.with("PolicyDocument", Draft.document(obj("Effect", "Allow", "Action", "sqs:*", "Resource", "*"))), "policy-differs", "PolicyDocument/Statement", "PolicyDocument/Statement/0", "PolicyDocument/Statement/0/Action");
        all.on("denial lost", "AWS::IAM::Policy", policy -> policy.inside("PolicyDocument", document -> document.with("Statement", ((Arr) document.fields().get("Statement")).without(1))), "policy-differs", "PolicyDocument/Statement");
        all.on("role moved", "AWS::IAM::Role", role -> role.has("Path").with("Path", word("/service/")), "replacement-required", "Path");
        all.on("role without a managed policy", "AWS::IAM::Role", role -> role.drop("ManagedPolicyArns", 1), "policy-differs", "ManagedPolicyArns");
        all.on("role named otherwise", "AWS::IAM::Role", role -> role.longer("RoleName"), "name-differs", "RoleName");
        all.on("invoked by others", "AWS::Lambda::Permission", permission -> permission.with("Principal", word("sns.amazonaws.com")), "property-differs", "Principal");
        all.on("sign in", "AWS::Cognito::UserPool", pool -> pool.with("UsernameAttributes", set("phone_number")), "change-refused", "UsernameAttributes");
        all.on("password", "AWS::Cognito::UserPool", pool -> pool.with("Policies", obj("PasswordPolicy", obj("MinimumLength", 8, "RequireLowercase", true, "RequireNumbers", true, "RequireUppercase", true))), "setting-weakened", "Policies/PasswordPolicy/MinimumLength");
        all.on("pool named otherwise", "AWS::Cognito::UserPool", pool -> pool.longer("UserPoolName"), "name-differs", "UserPoolName");
        all.on("client secret", "AWS::Cognito::UserPoolClient", client -> client.with("GenerateSecret", Val.truth(true)), "replacement-required", "GenerateSecret");
        all.on("rotation", "AWS::KMS::Key", key -> key.with("EnableKeyRotation", Val.truth(false)), "setting-weakened", "EnableKeyRotation");
        all.on("key usage", "AWS::KMS::Key", key -> key.with("KeySpec", word("RSA_2048")), "change-refused", "KeySpec");
        all.on("permission lost", "AWS::IAM::Role", role -> statements(role, document -> document.without(0)), "policy-differs", "Policies/0/PolicyDocument/Statement");
        all.on("permission gained", "AWS::IAM::Role", role -> statements(role, document -> {
            var more = new ArrayList<>(document.items());
            more.add(obj("Effect", "Allow", "Action", "s3:PutObject", "Resource", "*"));
            return new Arr(more, true);
        }), "policy-differs", "Policies/0/PolicyDocument/Statement/2/Action");
    }

    private static Res statements(Res role, UnaryOperator<Arr> change) {
        return role.has("Policies").item("Policies", 0, policy -> {
            var document = ((Json) policy.fields().get("PolicyDocument")).value();
            return policy.with("PolicyDocument", new Json(document.with("Statement", change.apply((Arr) document.fields().get("Statement")))));
        });
    }
}
