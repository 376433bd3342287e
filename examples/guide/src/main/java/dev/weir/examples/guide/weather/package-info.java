/** The models of the guide's page on DynamoDB: stations and what they have measured. */
@NullMarked
package dev.weir.examples.guide.weather;

import org.jspecify.annotations.NullMarked;
