/** An error that the host answers to the client; the client raises it as `RichApi.Error` with this code. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function invalidArgument(detail = ""): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format.${detail === "" ? "" : ` (${detail})`}`);
}
export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}
export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
}
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member})`, 404);
}
export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}
export function invalidOperation(detail: string): HostError {
  return new HostError("InvalidOperation", `This operation is not permitted for the current object. (${detail})`);
}
