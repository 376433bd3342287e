/** One class per rule of the architecture, each breaking it, so that the rules are seen to catch something. */
package dev.weir.house.planted;
