public import Foundation

/// Pictures that any decoder takes.
public enum SamplePicture {
  /// A whole PNG file of one red pixel, with nothing in it but the pixel (W3C PNG, third edition, 2025-06).
  public static let png =
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")
    ?? Data()
}
