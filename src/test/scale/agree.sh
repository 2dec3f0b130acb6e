#!/usr/bin/env bash
# agree.sh [SERVICES [ANSWERS]]: asks the real Serverless Framework 3 what each service below a folder means, and compares with what
# we say, property by property. ANSWERS is a folder outside the checkout that keeps the framework and its answers for the next time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../../.." && pwd)
services=$(cd "${1:-$top/../shared/corpus}" && pwd)
answers=${2:-$(mktemp -d)}
mkdir -p "$answers/framework" "$answers/said"
[[ -x $answers/framework/node_modules/.bin/serverless ]] || (cd "$answers/framework" && npm i serverless@3.40.0 --ignore-scripts --silent)

ask() {
    local file=$1 services=$2 answers=$3 here=$4
    local said=$answers/said/${file//\//__}
    [[ -f $said.exit ]] && return
    local code=0
    (cd "$services/$(dirname "$file")" && env -i PATH="$PATH" HOME="$(mktemp -d)" CI=1 NO_COLOR=1 SLS_TELEMETRY_DISABLED=1 SLS_TRACKING_DISABLED=1 SLS_NOTIFICATIONS_MODE=off \
        SLS_DEPRECATION_DISABLE='*' AWS_EC2_METADATA_DISABLED=true AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE=1 NODE_OPTIONS="--require $here/offline.js" \
        AGREE_VERSION="$(sed -n "s/^frameworkVersion: *['\"]*[^0-9]*\([0-9][0-9.]*\).*/\1/p" "$(basename "$file")" | head -1 | sed 's/\.$//; s/^\([0-9]*\)$/\1.0.0/; s/^\([0-9]*\.[0-9]*\)$/\1.0/')" \
        timeout 60 "$answers/framework/node_modules/.bin/serverless" print --format json --config "$(basename "$file")" >"$said.out" 2>/dev/null) || code=$?
    echo "$code" >"$said.exit"
}
export -f ask

cd "$services"
grep -rlE '^service *:' --include='serverless*.yml' --include='serverless*.yaml' . | sed 's/^\.\///' | grep -v compose | sort >"$answers/services.txt"
xargs -a "$answers/services.txt" -P 2 -I{} bash -c 'ask "$@"' _ {} "$services" "$answers" "$here"

cd "$top"
mvn -q -B test-compile
mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$answers/classpath"
java -cp "target/classes:target/test-classes:$(cat "$answers/classpath")" io.github.resourceparity.scale.Agreement "$services" "$answers"
