/** The models of the guide's page on deleting: customers of a shop, and what is left of them. */
@NullMarked
package dev.weir.examples.guide.shop;

import org.jspecify.annotations.NullMarked;
