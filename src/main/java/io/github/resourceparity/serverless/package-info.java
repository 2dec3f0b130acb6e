/** What the Serverless Framework makes of a service: its defaults, its merges, and the template that it packages. */
package io.github.resourceparity.serverless;
