package enums.other;

public enum Channel {
    MAIL,
    PHONE
}
