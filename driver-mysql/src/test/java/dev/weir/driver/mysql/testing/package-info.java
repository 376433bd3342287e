@org.jspecify.annotations.NullMarked
package dev.weir.driver.mysql.testing;
