/** Serverless Compose: files that deploy several services together. */
package io.github.resourceparity.compose;
