package dev.weir.driver.r2dbc.planted;

final class IsAnException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
