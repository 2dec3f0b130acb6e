/** What values mean: Serverless variables and CloudFormation functions become terms that can be compared. */
package io.github.resourceparity.resolve;
