package dev.weir.house.planted;

final class IsAnException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
