package packages.stock;

public enum Status {
    STORED
}
