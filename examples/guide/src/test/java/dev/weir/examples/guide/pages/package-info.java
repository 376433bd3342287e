/**
 * The pages, and what holds them to the truth: blocks that show code or output are compared with it, tables with what
 * they list, links with what is there.
 */
@NullMarked
package dev.weir.examples.guide.pages;

import org.jspecify.annotations.NullMarked;
