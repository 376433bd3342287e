package enums;

public enum Level {
    LOW,
    HIGH
}
