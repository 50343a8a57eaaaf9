-- A person's session in Neovim, without its screen: a plan with a mistake is opened, read and mended.
-- Each step prints what the editor has; a step that does not come within its time ends the session.
local command, file = vim.env.COMP_SERVER, vim.env.COMP_PLAN

local function say(words, value)
  io.stdout:write(words .. ": " .. vim.inspect(value, { newline = " ", indent = "" }) .. "\n")
end

local function await(words, ready)
  if not vim.wait(30000, ready, 20) then
    say("never came", words)
    vim.cmd("cquit 1")
  end
end

vim.cmd("autocmd BufNewFile,BufRead *.comp setfiletype comp")
vim.cmd("edit " .. vim.fn.fnameescape(file))
local client = vim.lsp.start_client({
  name = "comp",
  cmd = vim.split(command, " "),
  root_dir = vim.fn.fnamemodify(file, ":h"),
})
vim.lsp.buf_attach_client(0, client)
say("filetype", vim.bo.filetype)

local function messages()
  return vim.tbl_map(function(each)
    return each.message
  end, vim.diagnostic.get(0))
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  return answers and answers[client] and answers[client].result
end

local function at(pattern)
  vim.fn.cursor(1, 1)
  vim.fn.search(pattern)
  return vim.lsp.util.make_position_params()
end

await("diagnostics", function()
  return #vim.diagnostic.get(0) > 0
end)
say("diagnostics", messages())

say("hover", ask("textDocument/hover", at("earn EUR")).contents.value:sub(1, 60))

local offered = ask("textDocument/completion", at("EUR 500$"))
say("completes", #(offered.items or offered) > 0)

local place = at("amont")
local asked = vim.lsp.util.make_range_params()
asked.context = { diagnostics = {} }
local fix = ask("textDocument/codeAction", asked)[1]
say("fix", fix.title)
vim.lsp.util.apply_workspace_edit(fix.edit, "utf-16")
await("a clean plan", function()
  return #vim.diagnostic.get(0) == 0
end)
say("clean", vim.fn.search("8% of amount$") > 0)
vim.lsp.stop_client(client)
await("the end of the server", function()
  return vim.lsp.client_is_stopped(client)
end)
vim.cmd("qall!")
