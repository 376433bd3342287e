package dev.weir.house.planted;

class IsOpen {}
