package dev.weir.driver.h2.planted;

final class IsAnException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
